// The second boot stage of the RP2040: 252 bytes that the boot ROM copies from flash to RAM, checks, and runs.
//
// It connects the flash to the address space (XIP) and starts the program whose vectors follow at 0x10000100. The
// flash is read with command 03h, one bit wide, which every serial flash chip understands in every state, at a quarter
// of the system clock (31 MHz; the limit of that command is 50). Fetches mostly hit the 16 KB cache.
//
// make_boot2.py assembles this file and writes boot2_image.S, with the checksum that the ROM wants.

        .syntax unified
        .cpu    cortex-m0plus
        .thumb

        .section .text, "ax", %progbits
        .global boot2
boot2:
        ldr     r3, =0x18000000                 // SSI
        movs    r0, #0
        str     r0, [r3, #0x08]                 // SSIENR: off while it is set up
        movs    r1, #4
        str     r1, [r3, #0x14]                 // BAUDR: clk_sys / 4
        str     r0, [r3, #0x04]                 // CTRLR1: one data frame
        ldr     r1, =(31 << 16) | (3 << 8)      // CTRLR0: frames of 32 bits, "EEPROM read" (send address, read data)
        str     r1, [r3, #0x00]
        ldr     r1, =(0x03 << 24) | (2 << 8) | (6 << 2)  // SPI_CTRLR0: command 03h of 8 bits, address of 24, no wait
        ldr     r2, =0x180000F4
        str     r1, [r2]
        movs    r1, #1
        str     r1, [r3, #0x10]                 // SER: chip select
        str     r1, [r3, #0x08]                 // SSIENR: on

        ldr     r0, =0x10000100
        ldr     r1, =0xE000ED08                 // VTOR
        str     r0, [r1]
        ldmia   r0!, {r1, r2}
        mov     sp, r1
        bx      r2
        .ltorg
