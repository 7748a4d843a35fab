#include "untrained/lab/task.hpp"

#include "untrained/lab/seeds.hpp"

namespace untrained {

void Task::drawOf(std::uint64_t seed, Draw& draw) const {
    RandomStream random(seed, kTaskStream);
    this->draw(random, draw);
}

}  // namespace untrained
