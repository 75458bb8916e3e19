// From reset to krait_main() on AVR.
//
// As on Cortex-M, the interrupt vectors are kept in blocks of eight, only when a handler asks for its block, and refer
// to handlers weakly. Start-up code runs through the sections .init2 to .init9; libgcc adds its copying of .data and
// clearing of .bss in .init4 where there is any. krait_exit leaves the status in GPIOR0.

#include <avr/io.h>

        .section .vectors, "ax", @progbits
        jmp     krait_reset

        .macro  interrupt number
        .weak   __vector_\number
        jmp     __vector_\number
        .endm

        .altmacro
        .macro  interrupt_block block, previous
        .section .vectors.irq.\block, "ax", @progbits
        .global krait_vectors_irq_\block
krait_vectors_irq_\block:
        .if     \block
        .reloc  ., R_AVR_NONE, krait_vectors_irq_\previous
        .endif
        .set    .Lnumber, \block * 8 + 1
        .rept   8
        interrupt %.Lnumber
        .set    .Lnumber, .Lnumber + 1
        .endr
        .endm

        .set    .Lblock, 0
        .rept   (KRAIT_IRQ_COUNT + 7) / 8
        interrupt_block %.Lblock, %(.Lblock - 1)
        .set    .Lblock, .Lblock + 1
        .endr

        // A boot loader may have left any stack and any status.
        .section .init2, "ax", @progbits
        .global krait_reset
krait_reset:
        eor     r1, r1
        out     _SFR_IO_ADDR(SREG), r1
        ldi     r28, lo8(__krait_stack_top - 1)
        ldi     r29, hi8(__krait_stack_top - 1)
        out     _SFR_IO_ADDR(SPL), r28
        out     _SFR_IO_ADDR(SPH), r29

        // Linked with hal::reset() only: after a reset by the watchdog it still runs, at its shortest time.
        .section .init3.watchdog, "ax", @progbits
        .global krait_watchdog_off
krait_watchdog_off:
        out     _SFR_IO_ADDR(MCUSR), r1
        ldi     r24, 1 << WDCE | 1 << WDE
        sts     WDTCSR, r24
        sts     WDTCSR, r1

        .section .init9, "ax", @progbits
        call    krait_main
        .global krait_exit
krait_exit:
        out     _SFR_IO_ADDR(GPIOR0), r24
        ldi     r24, 1 << SE
        out     _SFR_IO_ADDR(SMCR), r24
        cli
1:      sleep
        rjmp    1b
