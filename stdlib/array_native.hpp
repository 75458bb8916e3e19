// `array`: the type is part of the runtime.
#pragma once

#include "krait/krait.hpp"
