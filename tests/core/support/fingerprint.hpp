#pragma once

#include <bit>
#include <cstdint>

#include "untrained/numeric/matrix.hpp"

namespace untrained {

/// FNV-1a over the bits of doubles: equal exactly when every last bit is (and zero signs too).
class Fingerprint {
public:
    void add(double number) {
        std::uint64_t bits = std::bit_cast<std::uint64_t>(number);
        for (int byte = 0; byte < 8; ++byte, bits >>= 8) hash_ = (hash_ ^ (bits & 0xff)) * 0x100000001b3ULL;
    }
    void add(const Matrix& matrix) {
        for (Eigen::Index i = 0; i < matrix.size(); ++i) add(matrix.data()[i]);
    }
    void add(const RowVector& vector) {
        for (const double number : vector) add(number);
    }
    std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

}  // namespace untrained
