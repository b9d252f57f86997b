/** V8 lets garbage grow to several times what is in use; a collection of any size must fit beside an analyst's other programs. */
export const HEAP_GROWTH = '--heap-growing-percent=20'
