// From reset to krait_main() on every Cortex-M chip, in as few bytes as it takes.
//
// The vector table comes in parts. The first four words are always there. The system's handlers, and those of
// interrupts in blocks of eight, are kept by the linker only when a handler asks for them (KRAIT_HAL_KEEP in
// cortex_m.hpp); a block keeps all before it. Handlers are referred to weakly: an interrupt that nobody handles has a
// zero there, and nobody enables it.
//
// KRAIT_IRQ_COUNT       how many interrupts the chip has
// KRAIT_SEMIHOSTING=1   exit hands the status to the debugger or emulator; else the chip idles for ever
// KRAIT_SYSTEM_START=1  the chip sets up clocks first, in krait_system_start(), which may not use static data
// KRAIT_CONSTRUCTORS=1  runs constructors of static C++ objects (Krait's own output has none)

        .syntax unified
        .thumb

        .section .vectors, "a", %progbits
        .global krait_vectors
krait_vectors:
        .word   __krait_stack_top
        .word   krait_reset
        .word   krait_hard_fault                // NMI
        .word   krait_hard_fault

        .macro  handler name
        .weak   \name
        .word   \name
        .endm

        .section .vectors.system, "a", %progbits
        .global krait_vectors_system
krait_vectors_system:
        .word   0, 0, 0, 0, 0, 0, 0
        handler krait_isr_svc
        .word   0, 0
        handler krait_isr_pendsv
        handler krait_isr_systick

        .altmacro
        .macro  interrupt number
        handler krait_irq_\number
        .endm

        .macro  interrupt_block block, previous
        .section .vectors.irq.\block, "a", %progbits
        .global krait_vectors_irq_\block
krait_vectors_irq_\block:
        .if     \block == 0
        .reloc  ., R_ARM_NONE, krait_vectors_system
        .else
        .reloc  ., R_ARM_NONE, krait_vectors_irq_\previous
        .endif
        .set    .Lnumber, \block * 8
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

        .section .text.krait_reset, "ax", %progbits
        .global krait_reset
        .type   krait_reset, %function
krait_reset:
#if KRAIT_SETS_STACK
        // A boot loader started us: neither stack nor vector table are ours yet.
        ldr     r0, =krait_vectors
        ldr     r1, =0xE000ED08
        str     r0, [r1]
        ldr     r0, [r0]
        mov     sp, r0
#endif
#ifdef __ARM_FP
        ldr     r1, =0xE000ED88                 // CPACR: full access to the floating-point unit
        movs    r0, #0xF
        lsls    r0, r0, #20
        str     r0, [r1]
        dsb
        isb
#endif
#if KRAIT_SYSTEM_START
        bl      krait_system_start
#endif
        // .bss follows .data at once, so r0 runs through both.
        ldr     r0, =__krait_data_start
        ldr     r1, =__krait_data_end
        ldr     r2, =__krait_data_load
        b       2f
1:      ldmia   r2!, {r3}
        stmia   r0!, {r3}
2:      cmp     r0, r1
        bcc     1b
        ldr     r1, =__krait_bss_end
        movs    r3, #0
        b       4f
3:      stmia   r0!, {r3}
4:      cmp     r0, r1
        bcc     3b
#if KRAIT_CONSTRUCTORS
        .global __krait_runs_constructors
        .set    __krait_runs_constructors, 1
        ldr     r4, =__init_array_start
        ldr     r5, =__init_array_end
        b       6f
5:      ldmia   r4!, {r3}
        blx     r3
6:      cmp     r4, r5
        bcc     5b
#endif
        bl      krait_main
        // Falls through to krait_exit with the status in r0.

        .global krait_exit
        .type   krait_exit, %function
        .thumb_func
krait_exit:
#if KRAIT_SEMIHOSTING
        mov     r2, r0
        ldr     r1, =0x20026                    // ADP_Stopped_ApplicationExit
        push    {r1, r2}
        mov     r1, sp
        movs    r0, #0x20                       // SYS_EXIT_EXTENDED
        bkpt    0xAB
#endif
        .global krait_halt
        .type   krait_halt, %function
        .thumb_func
krait_halt:
        wfi
        b       krait_halt
        .ltorg

        // libgcc's 64-bit division names the unwinder, which nothing here ever calls.
        .global __aeabi_unwind_cpp_pr0, __aeabi_unwind_cpp_pr1, __aeabi_unwind_cpp_pr2
        .set    __aeabi_unwind_cpp_pr0, 0
        .set    __aeabi_unwind_cpp_pr1, 0
        .set    __aeabi_unwind_cpp_pr2, 0
