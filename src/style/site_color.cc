// SPDX-License-Identifier: MIT
#include "style/site_color.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/unit.h"

namespace warraq::style {
namespace {

constexpr int64_t kLinearOne = int64_t{1} << 30;  // of linear light
constexpr int64_t kLabOne = int64_t{1} << 20;     // of lightness and chroma
constexpr int64_t kCoefficientOne = int64_t{1} << 24;

// Linear light of the sRGB codes 0–255 (IEC 61966-2-1), times 2^30.
constexpr std::array<int32_t, 256> kLinear{
    0,          325910,     651819,     977729,     1303638,   1629548,    1955458,    2281367,    2607277,
    2933187,    3259096,    3593315,    3947620,    4321507,   4715275,    5129215,    5563611,    6018743,
    6494885,    6992304,    7511264,    8052024,    8614838,   9199955,    9807621,    10438078,   11091563,
    11768311,   12468553,   13192516,   13940425,   14712500,  15508959,   16330018,   17175889,   18046782,
    18942904,   19864460,   20811652,   21784679,   22783739,  23809028,   24860738,   25939060,   27044185,
    28176297,   29335584,   30522228,   31736409,   32978309,  34248105,   35545972,   36872087,   38226621,
    39609746,   41021632,   42462447,   43932358,   45431531,  46960130,   48518318,   50106255,   51724102,
    53372019,   55050162,   56758688,   58497751,   60267507,  62068108,   63899705,   65762450,   67656491,
    69581978,   71539057,   73527875,   75548577,   77601309,  79686212,   81803430,   83953105,   86135376,
    88350384,   90598267,   92879164,   95193211,   97540545,  99921301,   102335613,  104783616,  107265443,
    109781225,  112331094,  114915182,  117533617,  120186529, 122874047,  125596298,  128353410,  131145508,
    133972719,  136835167,  139732978,  142666274,  145635179, 148639815,  151680304,  154756767,  157869325,
    161018098,  164203205,  167424766,  170682897,  173977717, 177309344,  180677893,  184083480,  187526222,
    191006232,  194523626,  198078517,  201671019,  205301244, 208969304,  212675312,  216419380,  220201616,
    224022134,  227881041,  231778447,  235714462,  239689194, 243702751,  247755241,  251846770,  255977446,
    260147374,  264356662,  268605413,  272893733,  277221727, 281589499,  285997153,  290444792,  294932518,
    299460435,  304028645,  308637249,  313286350,  317976047, 322706442,  327477635,  332289726,  337142814,
    342036999,  346972379,  351949053,  356967119,  362026675, 367127818,  372270646,  377455255,  382681741,
    387950201,  393260730,  398613424,  404008378,  409445687, 414925445,  420447746,  426012685,  431620355,
    437270848,  442964258,  448700678,  454480200,  460302916, 466168917,  472078296,  478031143,  484027549,
    490067605,  496151400,  502279026,  508450572,  514666128, 520925782,  527229623,  533577741,  539970223,
    546407158,  552888633,  559414737,  565985557,  572601179, 579261691,  585967179,  592717729,  599513428,
    606354362,  613240616,  620172276,  627149426,  634172152, 641240538,  648354668,  655514628,  662720500,
    669972369,  677270318,  684614430,  692004789,  699441477, 706924577,  714454171,  722030342,  729653171,
    737322740,  745039131,  752802424,  760612702,  768470045, 776374533,  784326247,  792325268,  800371676,
    808465549,  816606969,  824796014,  833032764,  841317297, 849649694,  858030031,  866458389,  874934845,
    883459477,  892032363,  900653581,  909323208,  918041323, 926808001,  935623320,  944487357,  953400188,
    962361890,  971372539,  980432212,  989540983,  998698930, 1007906126, 1017162649, 1026468572, 1035823971,
    1045228922, 1054683498, 1064187774, 1073741824,
};

int64_t linear(uint8_t code) { return kLinear[code]; }

uint8_t nearest_code(int64_t light) {
  const auto above = std::lower_bound(kLinear.begin(), kLinear.end(), light);
  if (above == kLinear.begin()) return 0;
  if (above == kLinear.end()) return 255;
  const auto code = static_cast<uint8_t>(above - kLinear.begin());
  return light - *(above - 1) < *above - light ? static_cast<uint8_t>(code - 1) : code;
}

// The largest whole number whose cube is at most `value`, bit by bit.
int64_t cube_root(int64_t value) {
  int64_t root = 0;
  for (int bit = 20; bit >= 0; --bit) {
    const int64_t tried = root | int64_t{1} << bit;
    if (tried * tried * tried <= value) root = tried;
  }
  return root;
}

int64_t square_root(int64_t value) {
  int64_t root = 0;
  for (int bit = 30; bit >= 0; --bit) {
    const int64_t tried = root | int64_t{1} << bit;
    if (tried * tried <= value) root = tried;
  }
  return root;
}

// OKLab, times 2^20; the hue is the direction of (a, b).
struct Lab {
  int64_t lightness = 0, a = 0, b = 0;
  int64_t chroma() const { return square_root(a * a + b * b); }
};

Lab lab_of(Color color) {
  const int64_t r = linear(color.r), g = linear(color.g), b = linear(color.b);
  // Cone responses at 2^30; their roots at 2^20, since ∛(x · 2^30 · 2^30) = ∛x · 2^20.
  const auto root = [](int64_t sum) { return cube_root(sum / kCoefficientOne * kLinearOne); };
  const int64_t l = root(6915929 * r + 8998167 * g + 863121 * b);
  const int64_t m = root(3555151 * r + 11420243 * g + 1801822 * b);
  const int64_t s = root(1481469 * r + 4726458 * g + 10569289 * b);
  return {(220677 * l + 832169 * m - 4270 * s) / kLabOne, (2074082 * l - 2546563 * m + 472482 * s) / kLabOne,
          (27162 * l + 820796 * m - 847958 * s) / kLabOne};
}

std::array<int64_t, 3> light_of(const Lab& lab) {
  const auto cube = [](int64_t root) { return root * root * root / kLinearOne; };
  const int64_t l = cube(lab.lightness + (415590 * lab.a + 226287 * lab.b) / kLabOne);
  const int64_t m = cube(lab.lightness - (110689 * lab.a + 66956 * lab.b) / kLabOne);
  const int64_t s = cube(lab.lightness - (93831 * lab.a + 1354221 * lab.b) / kLabOne);
  return {(68396375 * l - 55494192 * m + 3875032 * s) / kCoefficientOne,
          (-21280858 * l + 43784464 * m - 5726389 * s) / kCoefficientOne,
          (-70399 * l - 11801406 * m + 28649021 * s) / kCoefficientOne};
}

// The colour of this lightness whose chroma is at most that of `lab`, a little inside sRGB.
Color color_of(const Lab& lab) {
  constexpr int64_t kInset = kLinearOne * 15 / 10000, kStep = kLabOne * 2 / 1000;
  const int64_t chroma = lab.chroma();
  Lab tried = lab;
  for (int64_t left = chroma;; left -= kStep) {
    const bool grey = left <= 0;
    tried.a = grey ? 0 : lab.a * left / chroma;
    tried.b = grey ? 0 : lab.b * left / chroma;
    const std::array<int64_t, 3> light = light_of(tried);
    const auto inside = [](int64_t x) { return x >= kInset && x <= kLinearOne - kInset; };
    if (grey || std::all_of(light.begin(), light.end(), inside)) {
      return {nearest_code(light[0]), nearest_code(light[1]), nearest_code(light[2]), 255};
    }
  }
}

Lab moved(Lab lab, int64_t thousandths) {
  lab.lightness = std::clamp(lab.lightness + kLabOne * thousandths / 1000, int64_t{0}, kLabOne);
  return lab;
}

int64_t luminance(Color color) {
  return (2126 * linear(color.r) + 7152 * linear(color.g) + 722 * linear(color.b)) / 10000;
}

}  // namespace

int32_t contrast(Color a, Color b) {
  const int64_t one = luminance(a) + kLinearOne / 20, other = luminance(b) + kLinearOne / 20;
  return static_cast<int32_t>(std::max(one, other) * 1000 / std::min(one, other));
}

Color ink_on(Color ground) {
  constexpr Color kWhite{255, 255, 255, 255}, kNearBlack{0x1b, 0x1c, 0x1a, 255};
  return contrast(kWhite, ground) >= contrast(kNearBlack, ground) ? kWhite : kNearBlack;
}

Color text_accent(Color brand, Color tint, Color ink, Scheme scheme) {
  constexpr int32_t kEnough = 4800;
  const Lab lab = lab_of(brand);
  if (lab.chroma() < kLabOne * 20 / 1000) return ink;
  Color color = brand;
  for (int64_t step = 1; step <= 100 && contrast(color, tint) < kEnough; ++step) {
    color = color_of(moved(lab, scheme == Scheme::Light ? -10 * step : 10 * step));
  }
  return color;
}

Color fill(Color brand) {
  constexpr int32_t kEnough = 4500;
  const Lab lab = lab_of(brand);
  Color color = brand;
  for (int64_t step = 1; step <= 100 && contrast(color, ink_on(color)) < kEnough; ++step) {
    color = color_of(moved(lab, -10 * step));
  }
  return color;
}

Color card_ground(Color brand) {
  constexpr int64_t kDark = kLabOne * 36 / 100, kLight = kLabOne * 72 / 100;
  Lab lab = lab_of(brand);
  if (lab.lightness <= kDark || lab.lightness > kLight) return brand;
  lab.lightness = kDark;
  return color_of(lab);
}

Color lightened(Color color, int32_t thousandths) { return color_of(moved(lab_of(color), thousandths)); }

}  // namespace warraq::style
