// What the RP2350's boot ROM looks for in the first 4 KiB: a block that says "a program for the Arm cores, secure".
// One item (the image's type), the last-item mark with the size in words, a link to itself as the only block.

        .section .boot.after_vectors, "a", %progbits
        .global krait_image_definition
krait_image_definition:
        .word   0xffffded3
        .word   0x10210142
        .word   0x000001ff
        .word   0x00000000
        .word   0xab123579
