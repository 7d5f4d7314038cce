// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_catalogue.h"

namespace teller::demo {

const std::vector<Article> &articles()
{
    static const std::vector<Article> list{
        {"Router Linde 3", 8990, "router", 24},
        {"Router Linde 5 Pro", 14990, "router", 24},
        {"Mesh repeater Linde Air", 5990, "router", 24},
        {"Cable modem CM-40", 7990, "router", 24},
        {"Smartphone Orla 8", 34900, "phone", 24},
        {"Smartphone Orla 8 Plus", 49900, "phone", 24},
        {"Smartphone Tern Mini", 22900, "phone", 24},
        {"Cordless telephone Duo", 4990, "phone", 24},
        {"Large-button telephone Sereno", 5990, "phone", 24},
        {"Washing machine Brook 7 kg", 44900, "big", 24},
        {"Tumble dryer Brook Dry", 51900, "big", 24},
        {"Dishwasher Quietline 45", 38900, "big", 24},
        {"Fridge-freezer Nordic 180", 57900, "big", 36},
        {"Induction hob Ember 60", 42900, "big", 24},
        {"Television Vista 43", 32900, "big", 24},
        {"Television Vista 55", 54900, "big", 24},
        {"Chest freezer Polar 200", 29900, "big", 36},
        {"Coffee machine Barista One", 27900, "small", 24},
        {"Kettle Steelpot", 3490, "small", 24},
        {"Vacuum cleaner Whirl", 15900, "small", 24},
        {"Robot vacuum Whirl Auto", 26900, "small", 24},
        {"Toaster Duette", 2990, "small", 24},
        {"Steam iron Glide", 4490, "small", 24},
        {"Hand blender Trio", 3990, "small", 24},
        {"Air purifier Breeze", 12900, "small", 24},
        {"Headphones Aria", 8990, "small", 24},
        {"Soundbar Aria Wide", 18900, "small", 24},
        {"Bluetooth speaker Pebble", 4990, "small", 24},
        {"Tablet Orla Tab 10", 27900, "small", 24},
        {"Notebook Heron 14", 64900, "small", 24},
        {"Smart plug, pack of three", 2990, "small", 24},
        {"Doorbell camera Porch", 9990, "small", 24},
        {"Baby monitor Lull", 6990, "small", 24},
        {"Bread maker Loaf", 8490, "small", 24},
        {"Door seal for Brook 7 kg", 2490, "part", 0},
        {"Drain pump for Brook", 3890, "part", 0},
        {"Water filter for Nordic, two", 2990, "part", 0},
        {"Power supply for Linde routers", 1990, "part", 0},
        {"Descaling kit for Barista One", 1290, "part", 0},
        {"Battery for Whirl Auto", 4990, "part", 0},
        {"Remote control for Vista", 1790, "part", 0},
        {"Brush set for Whirl", 1590, "part", 0},
        {"Ear pads for Aria", 1490, "part", 0},
        {"Upper rack rollers for Quietline", 990, "part", 0},
        {"Screen protector for Orla 8", 1290, "part", 0},
        {"Network cable, 10 m", 1190, "part", 0},
    };
    return list;
}

const std::vector<Plan> &homePlans()
{
    static const std::vector<Plan> list{
        {"Home 50", 2990}, {"Home 100", 3990}, {"Home 250", 4990}, {"Home 1000", 6490}};
    return list;
}

const std::vector<Plan> &mobilePlans()
{
    static const std::vector<Plan> list{
        {"Mobile S", 990}, {"Mobile M", 1490}, {"Mobile L", 2490}, {"Mobile XL", 3490}};
    return list;
}

const std::vector<Plan> &streamingPlans()
{
    static const std::vector<Plan> list{
        {"Film & Series", 990}, {"Sport Live", 1490}, {"Kids’ Corner", 490}, {"Music Box", 790}};
    return list;
}

const std::vector<Agent> &agents()
{
    static const std::vector<Agent> list{
        {"Jonas P.", "jonas.p"},    {"Amal K.", "amal.k"},       {"Chen Wei", "chen.wei"},
        {"Mira S.", "mira.s"},      {"Ottavio B.", "ottavio.b"}, {"Hanne L.", "hanne.l"},
        {"Kofi A.", "kofi.a"},      {"Petra V.", "petra.v"},     {"Luis M.", "luis.m"},
        {"Rosalind T.", "rosa.t"},  {"Deniz Y.", "deniz.y"},     {"Agata W.", "agata.w"},
        {"Thibault R.", "thib.r"},  {"Yuki N.", "yuki.n"},       {"Sanjay D.", "sanjay.d"},
        {"Björn E.", "bjoern.e"},   {"Carlota G.", "carlota.g"}, {"Maeve O.", "maeve.o"},
        {"Nils F.", "nils.f"},      {"Samira H.", "samira.h"},   {"Viktor J.", "viktor.j"},
        {"Ines C.", "ines.c"},      {"Gregor Z.", "gregor.z"},   {"Paulina U.", "paulina.u"},
        {"Tamsin Q.", "tamsin.q"},  {"Emeka I.", "emeka.i"},     {"Lotte X.", "lotte.x"},
        {"Fabrizio N.", "fabri.n"}, {"Aylin T.", "aylin.t"},     {"Duncan M.", "duncan.m"},
    };
    return list;
}

const std::vector<const char *> &promotions()
{
    static const std::vector<const char *> list{"Summer Streaming",       "Double Data",
                                                "Friends and Neighbours", "Trade-in Week",
                                                "Paperless Bonus",        "Winter Warm-up"};
    return list;
}

} // namespace teller::demo
