// Recorded sensor input: the samples that `adcRead` replays in a build with KRAIT_ADC_TRACE.
//
// `krait run` writes a source file that includes this header and defines both, at least one sample long:
//
//   const KRAIT_FLASH uint16_t krait_adc_trace[] = {512, 530, 541};
//   const KRAIT_FLASH uint32_t krait_adc_trace_length = 3;
#pragma once

#include <stdint.h>

#ifndef KRAIT_FLASH
#ifdef __AVR__
#define KRAIT_FLASH __attribute__((address_space(1)))
#else
#define KRAIT_FLASH
#endif
#endif

extern "C" {
extern const KRAIT_FLASH uint16_t krait_adc_trace[];
extern const KRAIT_FLASH uint32_t krait_adc_trace_length;
}
