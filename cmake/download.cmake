# cmake -DADDRESS=… -DFILE=… -P download.cmake: for machines with neither curl nor wget.
file(DOWNLOAD "${ADDRESS}" "${FILE}" STATUS status TLS_VERIFY ON)
list(GET status 0 code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${ADDRESS}: ${status}")
endif()
