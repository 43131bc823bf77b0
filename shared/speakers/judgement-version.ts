/**
 * The number of the judgement of speakers that this build imports with: a transcript keeps the number it was made by.
 * Whoever changes how speakers are told from words, so that a file would give other turns, raises it by one.
 */
export const currentJudgement = 6;
