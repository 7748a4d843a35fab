#include "untrained/lab/pair_margin_fit.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "untrained/lab/pronoun_fit.hpp"
#include "untrained/numeric/tolerances.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

Result<PairMargins> pairMargins(const std::vector<PronounPrompt>& prompts, const TokenVectorSettings& vectors,
                                const BlockSettings& settings) {
    PairMargins result;
    std::map<int, bool> resolved;
    for (const PronounPrompt& prompt : prompts) {
        const auto drawn = tokenVectors(vectors, pronounVocabulary(prompt));
        if (!drawn) return drawn.error();
        const int probe = static_cast<int>(prompt.tokens.size()) - 1;
        const auto trace = runBlock(*drawn, prompt.tokens, prompt.relations, settings, probe);
        if (!trace) return trace.error();
        const RowVector& logits = trace->logits;
        const double length = norm(numbers(logits));
        const double margin = length > 0 ? (logits[prompt.right] - logits[prompt.wrong]) / length : 0;
        const bool isResolved = margin > tolerances::kLead;
        result.margins.push_back(margin);
        result.mean += margin / static_cast<double>(prompts.size());
        result.resolvedPrompts += isResolved;
        const auto [pair, isNew] = resolved.emplace(prompt.pair, isResolved);
        if (!isNew) pair->second = pair->second && isResolved;
    }
    if (!prompts.empty()) result.smallest = *std::min_element(result.margins.begin(), result.margins.end());
    for (const auto& [_, isResolved] : resolved) result.resolvedPairs += isResolved;
    return result;
}

double pairLoss(const PairMargins& margins) { return -(margins.smallest + margins.mean) / 2; }

Result<PairMarginFit> PairMarginFit::start(PairFitTask task, const SwarmSettings& settings) {
    if (auto error = pronounPromptsError(task.prompts)) return *error;
    if (!task.unseen.empty()) {
        if (auto error = pronounPromptsError(task.unseen)) return *error;
    }
    // Gains of 0 stay within double precision: what is refused lies in the task.
    const BlockSettings silent = fitSettings(std::vector<double>(kFitNumbers + kFitChoices, 0.0), task.layers);
    for (const auto* prompts : {&task.prompts, &task.unseen}) {
        const auto margins = pairMargins(*prompts, task.vectors, silent);
        if (!margins) return margins.error();
    }
    auto swarm = ParticleSwarm::start(fitBox(), settings);
    if (!swarm) return swarm.error();
    PairMarginFit fit;
    fit.task_ = std::move(task);
    fit.swarm_ = std::move(*swarm);
    return fit;
}

void PairMarginFit::advance() {
    swarm_.advance([this](std::span<const double> point) {
        const auto margins = pairMargins(task_.prompts, task_.vectors, fitSettings(point, task_.layers));
        // Numbers that outgrow double precision are as bad as can be.
        return margins ? pairLoss(*margins) : std::numeric_limits<double>::infinity();
    });
}

BlockSettings PairMarginFit::bestSettings() const {
    const RowVector best = swarm_.bestPosition();
    return fitSettings(numbers(best), task_.layers);
}

PairMargins PairMarginFit::marginsOf(const std::vector<PronounPrompt>& prompts) const {
    auto margins = pairMargins(prompts, task_.vectors, bestSettings());
    return margins ? std::move(*margins) : PairMargins{};
}

}  // namespace untrained
