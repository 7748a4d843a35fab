#include "pronoun_lab.hpp"

#include <emscripten/bind.h>

#include "untrained/attention/presets.hpp"
#include "untrained/attention/relation_graph.hpp"

// What sweeps of pronoun pairs need besides lab.cpp; as in there, every function returns {ok: true, …} or
// {ok: false, error} and keeps nothing.

namespace untrained::marshal {

std::vector<PronounPrompt> pronounPromptsOf(const val& object, const char* name) {
    std::vector<PronounPrompt> prompts;
    const val given = object[name];
    const int count = wholeOf(given, "length");
    for (int k = 0; k < count; ++k) {
        const val prompt = given[k];
        prompts.push_back({wholesOf(prompt, "tokens"), relationsOf(prompt, "relations"), wholeOf(prompt, "right"),
                           wholeOf(prompt, "wrong"), wholeOf(prompt, "pair")});
    }
    return prompts;
}

}  // namespace untrained::marshal

namespace {

using namespace untrained;
using namespace untrained::marshal;

val parseGraph(val text) {
    const auto graph = parseRelationGraph(text.as<std::string>());
    if (!graph) return failed(graph.error());
    val result = succeeded();
    put(result, "relations", *graph);
    return result;
}

val presetSettings() {
    val all = val::object();
    for (const Preset& preset : presets()) put(all, std::string(preset.name).c_str(), preset.settings);
    return all;
}

}  // namespace

EMSCRIPTEN_BINDINGS(untrained_lab_pronoun) {
    emscripten::function("parseGraph", &parseGraph);
    emscripten::function("presets", &presetSettings);
}
