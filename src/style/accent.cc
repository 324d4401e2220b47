// SPDX-License-Identifier: MIT
// Colour arithmetic in double precision by the four operations and square roots alone, which are
// the same to the last bit on every host: the powers that sRGB needs are roots by Newton's method.
// Matrices of Oklab: Björn Ottosson, "A perceptual color space for image processing" (2020).
#include "style/accent.h"

#include <cmath>

namespace warraq::style {
namespace {

double power(double x, int n) {
  double y = 1;
  for (; n > 0; --n) y *= x;
  return y;
}

// The n-th root of x ≥ 0.
double root(double x, int n) {
  if (x <= 0) return 0;
  double y = x < 1 ? 1 : x;
  for (int i = 0; i < 80; ++i) y = ((n - 1) * y + x / power(y, n - 1)) / n;
  return y;
}

double linear(uint8_t channel) {
  const double c = channel / 255.0;
  if (c <= 0.04045) return c / 12.92;
  const double y = (c + 0.055) / 1.055;
  return y * y * root(y * y, 5);  // y^2.4
}

// The sRGB channel of a linear value, unrounded; 0–1 where it is in gamut.
double companded(double l) {
  if (l <= 0.0031308) return 12.92 * l;
  const double quarter = std::sqrt(std::sqrt(l));
  return 1.055 * root(power(quarter, 5), 3) - 0.055;  // l^(5/12)
}

struct Oklab { double l, a, b; };

double signed_cbrt(double x) { return x < 0 ? -root(-x, 3) : root(x, 3); }

Oklab oklab(Color c) {
  const double r = linear(c.r), g = linear(c.g), b = linear(c.b);
  const double l = signed_cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = signed_cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = signed_cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

// False when the colour is out of sRGB's gamut.
bool srgb(const Oklab& lab, Color& color) {
  const double l = power(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
  const double m = power(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
  const double s = power(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
  const double channels[3] = {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                              -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                              -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
  uint8_t bytes[3];
  for (int i = 0; i < 3; ++i) {
    if (channels[i] < -0.0005 || channels[i] > 1.0005) return false;
    const double c = companded(channels[i] < 0 ? 0 : channels[i] > 1 ? 1 : channels[i]);
    bytes[i] = static_cast<uint8_t>(std::floor(c * 255 + 0.5));
  }
  color = {bytes[0], bytes[1], bytes[2], 255};
  return true;
}

double luminance(Color c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

// Chroma gives way where a lightness has no such colour.
Color in_gamut(Oklab lab) {
  Color color{};
  while (!srgb(lab, color)) {
    lab.a *= 0.98;
    lab.b *= 0.98;
  }
  return color;
}

}  // namespace

int32_t contrast(Color a, Color b) {
  const double x = luminance(a), y = luminance(b);
  const double ratio = x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
  return static_cast<int32_t>(ratio * 1000);
}

Color text_accent(Color brand, Color tint, Color ink, Ground ground) {
  constexpr int32_t kReadable = 4800;
  Oklab lab = oklab(brand);
  if (lab.a * lab.a + lab.b * lab.b < 0.02 * 0.02) return ink;
  Color color = brand;
  while (contrast(color, tint) < kReadable && lab.l > 0.01 && lab.l < 0.99) {
    lab.l += ground == Ground::Light ? -0.01 : 0.01;
    color = in_gamut(lab);
  }
  return contrast(color, tint) < kReadable ? ink : color;
}

}  // namespace warraq::style
