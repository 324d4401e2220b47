// SPDX-License-Identifier: MIT
#include "paint/pdf/resources.h"

#include "paint/pdf/content.h"

namespace warraq::paint::pdf {
namespace {

void numbers(Value value, std::initializer_list<int64_t> list) {
  Array array = value.array();
  for (const int64_t number : list) array.add().integer(number);
}

void write_ramp(Value value, uint8_t from, uint8_t to) {
  Dict dict = value.dict();
  dict["FunctionType"].integer(2);
  numbers(dict["Domain"], {0, 1});
  dict["N"].integer(1);
  dict["C0"].array().add().ratio(from, 255);
  dict["C1"].array().add().ratio(to, 255);
}

// Ramps from stop to stop, stitched (ISO 32000-1, 7.10.4).
void write_stops(Value value, const std::vector<std::pair<int32_t, uint8_t>>& stops) {
  if (stops.size() < 2)
    return write_ramp(value, stops.empty() ? 0 : stops[0].second, stops.empty() ? 0 : stops[0].second);
  Dict dict = value.dict();
  dict["FunctionType"].integer(3);
  {
    Array domain = dict["Domain"].array();
    domain.add().ratio(stops.front().first, 1000);
    domain.add().ratio(stops.back().first, 1000);
  }
  {
    Array functions = dict["Functions"].array();
    for (size_t i = 0; i + 1 < stops.size(); ++i) write_ramp(functions.add(), stops[i].second, stops[i + 1].second);
  }
  {
    Array bounds = dict["Bounds"].array();
    for (size_t i = 1; i + 1 < stops.size(); ++i) bounds.add().ratio(stops[i].first, 1000);
  }
  Array encode = dict["Encode"].array();
  for (size_t i = 0; i + 1 < stops.size(); ++i) {
    encode.add().integer(0);
    encode.add().integer(1);
  }
}

void write_shading(Value value, const display::Scrim& scrim, Unit page_height) {
  Dict dict = value.dict();
  dict["ShadingType"].integer(2);
  dict["ColorSpace"].name("DeviceGray");
  {
    Array coords = dict["Coords"].array();
    coords.add().integer(0);
    coords.add().unit(page_height - scrim.box.y);
    coords.add().integer(0);
    coords.add().unit(page_height - scrim.box.bottom());
  }
  {
    Array extend = dict["Extend"].array();
    extend.add().boolean(true);
    extend.add().boolean(true);
  }
  write_stops(dict["Function"], scrim.stops);
}

}  // namespace

std::string Resources::scrim(const display::Scrim& scrim, Unit page_height) {
  const Ref mask = file_.stream("/S sh\n", Filter::None, [&](Dict& dict) {
    dict["Type"].name("XObject");
    dict["Subtype"].name("Form");
    {
      Array box = dict["BBox"].array();
      box.add().unit(scrim.box.x);
      box.add().unit(page_height - scrim.box.bottom());
      box.add().unit(scrim.box.right());
      box.add().unit(page_height - scrim.box.y);
    }
    {
      Dict group = dict["Group"].dict();
      group["S"].name("Transparency");
      group["CS"].name("DeviceGray");
    }
    Dict resources = dict["Resources"].dict();
    Dict shadings = resources["Shading"].dict();
    write_shading(shadings["S"], scrim, page_height);
  });
  scrims_.push_back(file_.object([&](Value value) {
    Dict dict = value.dict();
    dict["Type"].name("ExtGState");
    Dict soft = dict["SMask"].dict();
    soft["S"].name("Luminosity");
    soft["G"].ref(mask);
  }));
  std::string name = "S";
  append_integer(name, static_cast<int64_t>(scrims_.size() - 1));
  return name;
}

void Resources::write(const std::vector<Ref>& fonts) {
  file_.object(ref_, [&](Value value) {
    Dict dict = value.dict();
    {
      Dict names = dict["Font"].dict();
      for (size_t i = 0; i < fonts.size(); ++i) names[font_name(i)].ref(fonts[i]);
    }
    Dict states = dict["ExtGState"].dict();
    for (size_t alpha = 0; alpha < 256; ++alpha) {
      if (!alphas_.test(alpha)) continue;
      Dict state = states[alpha_name(static_cast<uint8_t>(alpha))].dict();
      state["ca"].ratio(static_cast<int64_t>(alpha), 255);
      state["CA"].ratio(static_cast<int64_t>(alpha), 255);
    }
    for (size_t i = 0; i < scrims_.size(); ++i) {
      std::string name = "S";
      append_integer(name, static_cast<int64_t>(i));
      states[name].ref(scrims_[i]);
    }
  });
}

}  // namespace warraq::paint::pdf
