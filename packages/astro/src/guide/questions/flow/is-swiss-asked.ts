/** The Swiss deal is about rights that come with Swiss training: nobody trained elsewhere is bothered with it. */
export const isSwissAsked = (trainedIn: string | undefined): boolean => (trainedIn ?? 'CH') === 'CH'
