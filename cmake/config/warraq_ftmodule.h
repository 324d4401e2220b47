/* FreeType's modules in the engine: the anti-aliasing rasteriser and nothing else. */
FT_USE_MODULE(FT_Renderer_Class, ft_smooth_renderer_class)
