/** Who sits at the window. */
export type Side = 'commission' | 'commune';
