#include "untrained/lab/pronoun_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "untrained/numeric/decimal.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

constexpr int kNumbersOfRead = 2;
constexpr double kLargestGain = 5;
// Below the first a softmax over vectors of the seed's size is an arg-max, above the last a mean.
constexpr double kLowestLogTemperature = -3;
constexpr double kHighestLogTemperature = 1;
/// Of the guide of a row, beside its error: enough to lead, too little to outweigh.
constexpr double kGuideShare = 0.3;
/// In the place of 0, which has no logarithm of weights.
constexpr double kLeastTemperature = 1e-6;

/// 10^x with the same bits in every build: a last digit shows in the logits.
double powerOfTen(double x) {
    double result = x * std::numbers::ln10;
    exponentials({&result, 1}, 0);
    return result;
}

/// How many there are of each choice.
constexpr std::array<int, kFitChoices> kChoiceCounts{4, 4, 4, 2, 2, 2, 2, 2};

int choice(double coordinate, int count) { return std::clamp(static_cast<int>(coordinate), 0, count - 1); }

Error sizeError(const char* parameter, Eigen::Index found, Eigen::Index wanted) {
    return {ErrorCode::shapeMismatch,
            std::string(parameter) + " must have " + formatWhole(wanted) + " numbers, not " + formatWhole(found),
            parameter, formatWhole(found)};
}

std::optional<Error> promptTargetsError(const FitTask& task, const FitPrompt& prompt) {
    const Eigen::Index vocabulary = task.vectors.rows.rows();
    if (prompt.logits.size() != vocabulary) return sizeError("logits", prompt.logits.size(), vocabulary);
    for (const AttentionTarget& target : prompt.attention) {
        if (target.layer < 1 || target.layer > task.layers) return outOfRange("layer", target.layer, 1, task.layers);
        const int last = static_cast<int>(prompt.tokens.size()) - 1;
        if (target.token < 1 || target.token > last) return outOfRange("token", target.token, 1, last);
        if (target.weights.size() != target.token) return sizeError("attention", target.weights.size(), target.token);
    }
    return std::nullopt;
}

std::optional<Error> choicesError(const FitTask& task) {
    for (std::size_t k = 0; k < kChoiceCounts.size(); ++k) {
        if (task.choices[k] < -1 || task.choices[k] >= kChoiceCounts[k]) {
            return outOfRange("choices", task.choices[k], -1, kChoiceCounts[k] - 1);
        }
    }
    return std::nullopt;
}

/// A point of fitBox() from one of fitBox(task).
std::vector<double> wholePoint(const FitTask& task, std::span<const double> point) {
    std::vector<double> whole(point.begin(), point.begin() + kFitNumbers);
    std::size_t next = kFitNumbers;
    for (const int taken : task.choices) whole.push_back(taken < 0 ? point[next++] : taken);
    return whole;
}

/// The first context read of a token in a layer; none where the block has no such read.
const ReadTrace* targetRead(const BlockTrace& trace, const AttentionTarget& target) {
    for (const ReadTrace& read : trace.reads) {
        if (read.layer != target.layer || read.token != target.token) continue;
        if (trace.settings.reads[static_cast<std::size_t>(read.read)].memory == Memory::context) return &read;
    }
    return nullptr;
}

/// Total absolute difference, over the numbers wanted.
double rowError(const ReadTrace* read, const AttentionTarget& target) {
    if (!read) return std::numeric_limits<double>::infinity();
    double error = 0;
    for (Eigen::Index i = 0; i < target.weights.size(); ++i) {
        if (!std::isnan(target.weights[i])) error += std::abs(read->weights[i] - target.weights[i]);
    }
    return error;
}

/// log(1 + relative entropy of the wanted weights to those found), from the scores: where all weight lies on a wrong
/// token the weights no longer tell how far it is from another one, and a search would have nothing to follow.
double rowGuide(const BlockTrace& trace, const ReadTrace* read, const AttentionTarget& target) {
    if (!read) return 0;
    const double temperature = trace.settings.reads[static_cast<std::size_t>(read->read)].temperature;
    const RowVector scaled = read->scores / std::max(temperature, kLeastTemperature);
    const double most = scaled.maxCoeff();
    RowVector shares = scaled;
    const double logSum = most + logarithm(exponentials(numbers(shares), most));
    double entropy = 0;
    for (Eigen::Index i = 0; i < target.weights.size(); ++i) {
        const double wanted = target.weights[i];
        if (wanted > 0) entropy += wanted * (logarithm(wanted) - (scaled[i] - logSum));
    }
    return entropy > 0 ? logarithm(1 + entropy) : 0;
}

}  // namespace

SearchBox fitBox() {
    SearchBox box{RowVector::Zero(kFitNumbers + kFitChoices), RowVector::Ones(kFitNumbers + kFitChoices)};
    Eigen::Index at = 0;
    for (std::size_t k = 0; k < kThreeReads.size(); ++k) {
        box.lower[at] = -kLargestGain;
        box.upper[at++] = kLargestGain;
        box.lower[at] = kLowestLogTemperature;
        box.upper[at++] = kHighestLogTemperature;
    }
    box.upper[at++] = kLargestGain;
    for (const int count : kChoiceCounts) box.upper[at++] = count;
    return box;
}

SearchBox fitBox(const FitTask& task) {
    SearchBox box = fitBox();
    Eigen::Index next = kFitNumbers;
    for (std::size_t k = 0; k < task.choices.size(); ++k) {
        if (task.choices[k] < 0) box.upper[next++] = kChoiceCounts[k];
    }
    box.lower.conservativeResize(next);
    box.upper.conservativeResize(next);
    return box;
}

BlockSettings fitSettings(std::span<const double> point, int layers, const FitReads& reads) {
    BlockSettings settings;
    settings.layers = layers;
    const std::span<const double> choices = point.subspan(kFitNumbers);
    for (std::size_t k = 0; k < kThreeReads.size(); ++k) {
        const double gain = point[kNumbersOfRead * k];
        settings.reads.push_back({reads[k], gain < 0 ? -1 : 1, std::abs(gain),
                                  powerOfTen(point[kNumbersOfRead * k + 1]),
                                  static_cast<Normalize>(choice(choices[k], kChoiceCounts[k]))});
    }
    settings.readoutGain = point[kFitNumbers - 1];
    settings.rows = static_cast<Rows>(choice(choices[3], 2));
    settings.base = static_cast<Base>(choice(choices[4], 2));
    settings.norm = static_cast<Norm>(choice(choices[5], 2));
    settings.update = static_cast<Update>(choice(choices[6], 2));
    settings.readout = static_cast<Readout>(choice(choices[7], 2));
    return settings;
}

std::optional<Error> fitTaskError(const FitTask& task) {
    const double weight = task.attentionWeight;
    if (!(weight >= 0 && std::isfinite(weight))) return outOfRange("attention-weight", weight, 0, 1e6);
    if (task.prompts.empty()) {
        return Error{ErrorCode::emptyPrompt, "there must be at least one prompt with targets", "prompts", ""};
    }
    if (auto error = choicesError(task)) return error;
    // Gains of 0 stay within double precision: what is refused lies in the task.
    BlockSettings silent = fitSettings(std::vector<double>(kFitNumbers + kFitChoices, 0.0), task.layers);
    for (const FitPrompt& prompt : task.prompts) {
        const auto trace = runBlock(task.vectors, prompt.tokens, prompt.relations, silent, prompt.probe);
        if (!trace) return trace.error();
        if (auto error = promptTargetsError(task, prompt)) return error;
    }
    return std::nullopt;
}

FitError fitError(const FitTask& task, const BlockSettings& settings) {
    FitError found;
    double squares = 0;
    int count = 0;
    double rows = 0;
    for (const FitPrompt& prompt : task.prompts) {
        const auto trace = runBlock(task.vectors, prompt.tokens, prompt.relations, settings, prompt.probe);
        if (!trace) return {};
        found.logits.push_back(trace->logits - prompt.logits);
        for (const double difference : found.logits.back()) {
            if (std::isnan(difference)) continue;
            squares += difference * difference;
            ++count;
        }
        for (const AttentionTarget& target : prompt.attention) {
            const ReadTrace* read = targetRead(*trace, target);
            found.attention.push_back(rowError(read, target));
            rows += found.attention.back() + kGuideShare * rowGuide(*trace, read, target);
        }
    }
    found.logitsRms = count == 0 ? 0 : std::sqrt(squares / count);
    found.loss = found.logitsRms + task.attentionWeight * rows;
    return found;
}

Result<PronounFit> PronounFit::start(FitTask task, const SwarmSettings& settings) {
    if (auto error = fitTaskError(task)) return *error;
    auto swarm = ParticleSwarm::start(fitBox(task), settings);
    if (!swarm) return swarm.error();
    return PronounFit(std::move(task), std::move(*swarm));
}

Result<PronounFit> PronounFit::resume(FitTask task, const SwarmSettings& settings, SwarmState state) {
    if (auto error = fitTaskError(task)) return *error;
    auto swarm = ParticleSwarm::resume(fitBox(task), settings, std::move(state));
    if (!swarm) return swarm.error();
    return PronounFit(std::move(task), std::move(*swarm));
}

void PronounFit::advance() {
    swarm_.advance([this](std::span<const double> point) {
        return fitError(task_, fitSettings(wholePoint(task_, point), task_.layers, task_.reads)).loss;
    });
}

BlockSettings PronounFit::bestSettings() const {
    const RowVector best = swarm_.bestPosition();
    return fitSettings(wholePoint(task_, numbers(best)), task_.layers, task_.reads);
}

}  // namespace untrained
