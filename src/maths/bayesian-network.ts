/**
 * One yes-or-no variable of a network. `table` holds the probability of yes for every combination of the parents'
 * values, counted like a binary number whose first digit is the first parent: for two parents no-no, no-yes, yes-no,
 * yes-yes.
 */
export type NetworkVariable = {
  readonly name: string;
  readonly parents: readonly string[];
  readonly table: readonly number[];
};
/** Variables in an order in which parents come before their children, so that no arrow leads back. */
export type BayesianNetwork = readonly NetworkVariable[];
/** Variables by name, true for yes. */
export type Assignment = Readonly<Record<string, boolean>>;

/** @throws RangeError when a parent does not come first, a table has the wrong length, or an entry is no probability */
const checkNetwork = (network: BayesianNetwork): void => {
  const known = new Set<string>();
  for (const { name, parents, table } of network) {
    if (!parents.every((parent) => known.has(parent)) || known.has(name))
      throw new RangeError(`Unexpected order at ${name}, expected parents first and every name once.`);
    if (table.length !== 2 ** parents.length || !table.every((p) => p >= 0 && p <= 1))
      throw new RangeError(`Unexpected table of ${name}, expected ${2 ** parents.length} probabilities.`);
    known.add(name);
  }
};

// #region bayesian-network
/**
 * Joint probability of a value for every variable: the product of one entry of each table (equation `bayesian-network`).
 * @param network parents before children
 * @param values a value for every variable
 * @returns in [0, 1]; over all assignments the sum is one
 */
export const bayesianNetwork = (network: BayesianNetwork, values: Assignment): number =>
  network.reduce((product, { name, parents, table }) => {
    const row = parents.reduce((number, parent) => 2 * number + Number(values[parent]), 0);
    const yes = table[row] ?? NaN;
    return product * (values[name] ? yes : 1 - yes);
  }, 1);
// #endregion bayesian-network

/** All ways to give the variables values that agree with the evidence. */
const assignments = (network: BayesianNetwork, evidence: Assignment): Assignment[] =>
  network.reduce<Assignment[]>(
    (list, { name }) => {
      const seen = evidence[name];
      const options = seen === undefined ? [false, true] : [seen];
      return list.flatMap((values) => options.map((value) => ({ ...values, [name]: value })));
    },
    [{}],
  );

/**
 * Probability of the evidence: the joint probability, summed over all values of what is not seen. 2^n terms for n
 * unseen variables, so for small networks only.
 * @throws RangeError when the network is malformed
 */
export const evidenceProbability = (network: BayesianNetwork, evidence: Assignment): number => {
  checkNetwork(network);
  return assignments(network, evidence).reduce((sum, values) => sum + bayesianNetwork(network, values), 0);
};

/**
 * Probability that a variable is yes, given evidence on others, by Bayes' rule on two sums.
 * @throws RangeError when the network is malformed or the evidence impossible
 */
export const networkPosterior = (network: BayesianNetwork, name: string, evidence: Assignment): number => {
  const total = evidenceProbability(network, evidence);
  if (!(total > 0)) throw new RangeError("Unexpected evidence of probability 0, expected a possible one.");
  return evidence[name] === false ? 0 : evidenceProbability(network, { ...evidence, [name]: true }) / total;
};

/**
 * The network after somebody sets a variable by hand: its arrows from its parents are cut, the rest stays. It answers
 * what follows from acting only where arrows point from causes to effects (Pearl 2009, section 1.3).
 * @throws RangeError when the network has no such variable
 */
export const intervene = (network: BayesianNetwork, name: string, value: boolean): BayesianNetwork => {
  if (!network.some((variable) => variable.name === name))
    throw new RangeError(`Unexpected variable ${name}, expected one of the network.`);
  return network.map((variable) => (variable.name === name ? { name, parents: [], table: [Number(value)] } : variable));
};

/** Numbers that must be known to write the network down: one for every row of every table. */
export const networkNumbers = (network: BayesianNetwork): number =>
  network.reduce((sum, { table }) => sum + table.length, 0);
