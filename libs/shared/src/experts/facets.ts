/** So many values of a facet are answered at most, those of most people: an institution is found by its name, too. */
export const MOST_VALUES = 40;
