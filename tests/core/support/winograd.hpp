#pragma once

#include <array>

namespace untrained {

/// Pairs of prompts that differ in one word, which decides what the pronoun at the end stands for, and a relation
/// graph written by hand for each pair.
struct WinogradPrompt {
    const char* graph;
    const char* right;
    const char* wrong;
    const char* prompt;
};

inline constexpr const char* kMashaGraph =
    "ОНА = МАША + КАШУ\n"
    "ВКУСНАЯ = КАШУ\n"
    "ГОЛОДНАЯ = МАША\n"
    "МАША = ЕСТ\n"
    "ЕСТ = КАШУ\n"
    "ПОТОМУ = ЧТО\n";
inline constexpr const char* kTasty = "МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ВКУСНАЯ ОНА";
inline constexpr const char* kHungry = "МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ГОЛОДНАЯ ОНА";

inline constexpr const char* kTrophyGraph =
    "IT = TROPHY + SUITCASE\n"
    "BIG = TROPHY\n"
    "SMALL = SUITCASE\n"
    "TROPHY = FIT\n"
    "FIT = SUITCASE\n"
    "BECAUSE = IT\n";

inline constexpr const char* kFishGraph =
    "IT = FISH + WORM\n"
    "HUNGRY = FISH\n"
    "TASTY = WORM\n"
    "FISH = ATE\n"
    "ATE = WORM\n";

inline constexpr const char* kCupGraph =
    "IT = BOTTLE + CUP\n"
    "FULL = CUP\n"
    "EMPTY = BOTTLE\n"
    "POURED = WATER\n"
    "FROM = BOTTLE\n"
    "INTO = CUP\n";

inline constexpr std::array<WinogradPrompt, 8> kWinograd{{
    {kMashaGraph, "КАШУ", "МАША", kTasty},
    {kMashaGraph, "МАША", "КАШУ", kHungry},
    {kTrophyGraph, "TROPHY", "SUITCASE", "TROPHY DOES NOT FIT IN SUITCASE BECAUSE IT IS BIG IT"},
    {kTrophyGraph, "SUITCASE", "TROPHY", "TROPHY DOES NOT FIT IN SUITCASE BECAUSE IT IS SMALL IT"},
    {kFishGraph, "FISH", "WORM", "FISH ATE WORM IT WAS HUNGRY IT"},
    {kFishGraph, "WORM", "FISH", "FISH ATE WORM IT WAS TASTY IT"},
    {kCupGraph, "CUP", "BOTTLE", "POURED WATER FROM BOTTLE INTO CUP UNTIL IT WAS FULL IT"},
    {kCupGraph, "BOTTLE", "CUP", "POURED WATER FROM BOTTLE INTO CUP UNTIL IT WAS EMPTY IT"},
}};

}  // namespace untrained
