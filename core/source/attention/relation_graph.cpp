#include "untrained/attention/relation_graph.hpp"

#include <cmath>
#include <optional>

#include "untrained/limits.hpp"
#include "untrained/numeric/decimal.hpp"

namespace untrained {

namespace {

/// Bytes of the UTF-8 character that `text` begins with. In broken UTF-8 a stray byte is a character of its own, and
/// a character that is cut short ends where the next begins, so that no operator after it is swallowed.
std::size_t characterBytes(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t expected = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
    std::size_t count = 1;
    while (count < expected && count < text.size() && (text[count] & 0xc0) == 0x80) ++count;
    return count;
}

bool isSpace(std::string_view character) {
    if (character.size() == 1) return character[0] == ' ' || (character[0] >= '\t' && character[0] <= '\r');
    // Unicode's White_Space beyond ASCII, and the byte order mark.
    for (const std::string_view space :
         {"\u00a0", "\u1680", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"}) {
        if (character == space) return true;
    }
    return character == "\xc2\x85" || (character >= "\u2000" && character <= "\u200a" && character.size() == 3);
}

bool isOperator(std::string_view character) {
    return character == "=" || character == "+" || character == "*" || character == "#";
}

/// A word or an operator with its column; empty at the end of the line.
struct Piece {
    std::string_view text;
    int column;
};

/// Cuts one line into words and operators.
class Line {
public:
    Line(std::string_view text, int number) : text_(text), number_(number) { advance(); }

    int number() const { return number_; }
    const Piece& current() const { return current_; }
    bool at(std::string_view text) const { return current_.text == text; }
    bool ended() const { return current_.text.empty(); }
    bool atName() const { return !ended() && !isOperator(current_.text); }

    void advance() {
        while (position_ < text_.size() && isSpace(peek())) step();
        current_ = {text_.substr(position_, 0), column_};
        if (position_ >= text_.size() || peek() == "#") return;
        const std::size_t start = position_;
        if (isOperator(peek())) {
            step();
        } else {
            while (position_ < text_.size() && !isSpace(peek()) && !isOperator(peek())) step();
        }
        current_.text = text_.substr(start, position_ - start);
    }

private:
    std::string_view peek() const {
        const std::string_view rest = text_.substr(position_);
        return rest.substr(0, characterBytes(rest));
    }
    void step() {
        position_ += peek().size();
        ++column_;
    }

    std::string_view text_;
    int number_;
    std::size_t position_ = 0;
    int column_ = 1;
    Piece current_{};
};

Error mistake(ErrorCode code, const Line& line, const Piece& piece, const std::string& expected) {
    Error error{code, "", "graph", std::string(piece.text)};
    error.line = line.number();
    error.column = piece.column;
    const std::string found = piece.text.empty() ? "the line ends" : "found \"" + error.found + "\"";
    error.message = "graph line " + formatWhole(error.line) + ", column " + formatWhole(error.column) + ": expected " +
                    expected + ", but " + found;
    return error;
}

Result<GraphName> readName(Line& line, const char* expected) {
    if (!line.atName()) return mistake(ErrorCode::graphExpectedName, line, line.current(), expected);
    GraphName name{std::string(line.current().text), line.number(), line.current().column};
    line.advance();
    return name;
}

/// [weight *] name
Result<RelationTerm> readTerm(Line& line) {
    const Piece first = line.current();
    Result<GraphName> name = readName(line, "a token name or a weight");
    if (!name) return name.error();
    if (!line.at("*")) {
        if (parseDecimal(first.text) && line.atName()) {
            return mistake(ErrorCode::graphExpectedTimes, line, line.current(), "\"*\" after the weight");
        }
        return RelationTerm{*name, 1};
    }
    const std::optional<double> weight = parseDecimal(first.text);
    if (!weight || std::abs(*weight) > limits::kMaximumWeight) {
        Error error = mistake(ErrorCode::graphBadWeight, line, first, "a number from -1000000 to 1000000 before \"*\"");
        error.minimum = -limits::kMaximumWeight;
        error.maximum = limits::kMaximumWeight;
        return error;
    }
    line.advance();
    name = readName(line, "a token name after \"*\"");
    if (!name) return name.error();
    return RelationTerm{*name, *weight};
}

Result<Relation> readRelation(Line& line) {
    const Result<GraphName> key = readName(line, "a token name");
    if (!key) return key.error();
    if (!line.at("=")) return mistake(ErrorCode::graphExpectedEquals, line, line.current(), "\"=\" after the key");
    Relation relation{*key, {}};
    do {
        line.advance();
        const Result<RelationTerm> term = readTerm(line);
        if (!term) return term.error();
        relation.terms.push_back(*term);
    } while (line.at("+"));
    if (!line.ended()) {
        return mistake(ErrorCode::graphExpectedPlus, line, line.current(), "\"+\" or the end of the line");
    }
    return relation;
}

}  // namespace

Result<RelationGraph> parseRelationGraph(std::string_view text) {
    RelationGraph graph;
    std::size_t edges = 0;
    int lineNumber = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        Line line(text.substr(0, end), ++lineNumber);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ended()) continue;
        const Piece start = line.current();
        Result<Relation> relation = readRelation(line);
        if (!relation) return relation.error();
        edges += relation->terms.size();
        if (edges > static_cast<std::size_t>(limits::kMaximumEdges)) {
            Error error = mistake(ErrorCode::graphTooLarge, line, start,
                                  "at most " + formatWhole(limits::kMaximumEdges) + " edges");
            error.maximum = limits::kMaximumEdges;
            error.message = "graph line " + formatWhole(lineNumber) + ": the graph has more than " +
                            formatWhole(limits::kMaximumEdges) + " edges, the most allowed";
            return error;
        }
        graph.relations.push_back(std::move(*relation));
    }
    return graph;
}

}  // namespace untrained
