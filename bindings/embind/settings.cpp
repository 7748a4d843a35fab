#include "marshal.hpp"
#include "untrained/limits.hpp"

namespace untrained::marshal {

namespace {

Result<Read> readOf(const val& object) {
    const auto memory =
        choiceOf(object, "memory", {Memory::relation, Memory::context, Memory::swapped}, memoryName, "reads");
    if (!memory) return memory.error();
    const std::string parameter = std::string("normalize-") + memoryName(*memory);
    const auto normalize =
        choiceOf(object, "normalize", {Normalize::none, Normalize::query, Normalize::key, Normalize::both},
                 normalizeName, parameter.c_str());
    if (!normalize) return normalize.error();
    return Read{*memory, wholeOf(object, "sign"), numberOf(object, "gain"), numberOf(object, "temperature"),
                *normalize};
}

}  // namespace

Result<BlockSettings> blockSettingsOf(const val& object, const char* name) {
    const val source = object[name];
    const auto rows = choiceOf(source, "rows", {Rows::edge, Rows::relation}, rowsName);
    if (!rows) return rows.error();
    const auto base = choiceOf(source, "base", {Base::x, Base::q}, baseName);
    if (!base) return base.error();
    const auto norm = choiceOf(source, "norm", {Norm::none, Norm::rms}, normName);
    if (!norm) return norm.error();
    const auto update = updateOf(source);
    if (!update) return update.error();
    const auto readout = choiceOf(source, "readout", {Readout::context, Readout::output}, readoutName);
    if (!readout) return readout.error();

    BlockSettings settings{
        {}, *rows, *base, *norm, *update, wholeOf(source, "layers"), *readout, numberOf(source, "readoutGain")};
    const val reads = source["reads"];
    const int count = wholeOf(reads, "length");
    for (int k = 0; k < count; ++k) {
        const auto read = readOf(reads[k]);
        if (!read) return read.error();
        settings.reads.push_back(*read);
    }
    return settings;
}

Result<std::uint64_t> seedOf(const val& object, const char* name, const char* parameter) {
    const double seed = numberOf(object, name);
    if (!(seed >= 0 && seed <= limits::kMaximumSeed)) return outOfRange(parameter, seed, 0, limits::kMaximumSeed);
    return static_cast<std::uint64_t>(seed);
}

Result<Embedding> embeddingOf(const val& object) {
    return choiceOf(object, "embedding", {Embedding::gaussian, Embedding::orthogonal, Embedding::oneHot},
                    embeddingName);
}

Result<Rule> ruleOf(const val& object) {
    return choiceOf(object, "rule", {Rule::add, Rule::subtract, Rule::subtractRms}, ruleName);
}

Result<Update> updateOf(const val& object) {
    return choiceOf(object, "update", {Update::inPlace, Update::layerByLayer}, updateName);
}

}  // namespace untrained::marshal
