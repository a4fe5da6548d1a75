/** How many people are the only ones of their kind, when a kind is a combination of facts such as birth date and sex. */

// #region unique-in-the-crowd
/**
 * Expected share of people whose combination nobody else has (equation `unique-in-the-crowd`):
 * each of the others misses it.
 * @param people how many live in the area, an integer from 1
 * @param kinds how many combinations there are, all equally common, an integer from 1
 * @returns a share from 0 to 1; real combinations are uneven, which lowers it
 * @throws RangeError when an argument is no such integer
 */
export const uniqueShare = (people: number, kinds: number): number => {
  for (const [name, value] of Object.entries({ people, kinds })) {
    if (!(Number.isInteger(value) && value >= 1))
      throw new RangeError(`Unexpected ${name} ${value}, expected 1 or more.`);
  }
  return (1 - 1 / kinds) ** (people - 1);
};
// #endregion unique-in-the-crowd
