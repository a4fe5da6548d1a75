/**
 * Sentences with gaps: `{noun}` is filled from that list of words, `{term}` from the terms, `{model}` from the chapter's own names,
 * `{few}` and `{some}` by whole numbers, `{share}` by a number below one. A capital fills the gap with a capital.
 */
export const sentences: readonly string[] = `
{Term} {verb} {noun} whenever {term} is trained jointly with {term}.
In practice {who} treat {term} as a {adjective} approximation whose error shrinks with roughly {some} additional steps.
The link between {term} and {field} is older than it looks, and it clarifies why {noun} so often trades against {noun}.
Suppose that {term} is held fixed {when}; then {term} becomes the only remaining source of {noun}.
A common misconception is that {term} needs {some} examples, while the {model} report obtained {adjective} results with {few}.
For {task}, {term} tends to be {adjective}, whereas {task} benefits more from {term}.
Compared with {term}, {term} moves about {few} parts in a hundred of the cost from memory to arithmetic.
The {model} ablation removed {term} and lost {few} points of {noun} on a suite of {some} tasks.
It helps to read {term} as a message passed between layers: the sender is {adjective}, the receiver is not.
{Who} usually measure {noun} first, then {noun}, and only later ask whether {term} was the cause.
Nothing in the definition forces {term} to be {adjective}; that property comes from {term} and from the data.
When {noun} plateaus {when}, lowering the learning rate by a factor of {few} is cheaper than changing {term}.
The name is unfortunate, because {term} is neither {adjective} nor specific to {task}.
One derivation starts from {field} and reaches {term} in {few} lines; another starts from {term} and takes longer.
Early versions of {model} stored {term} in full precision, which explains their {adjective} memory profile.
If {term} {verb} {noun}, then by the same argument {term} must limit {noun} {when}.
Engineers who deploy {task} systems report that {term} fails silently in about {few} of every {some} requests.
Two quantities matter here, {noun} and {noun}, and {term} controls exactly one of them.
The trick behind {term} is to replace a {adjective} sum by an expectation that can be sampled in {few} draws.
Readers coming from {field} will recognize {term} as a {adjective} special case of an older construction.
A useful sanity check is to disable {term} {when} and confirm that {noun} falls to the level of a random baseline.
There is no free lunch: {term} {verb} {noun} at the price of {noun}.
The collection released with {model} contains {some} documents, of which {few} concern {task}.
Because {term} shares parameters with {term}, its gradients are {adjective} unless the two are normalized separately.
{Who} disagree on whether {term} should be counted as part of the model or as part of the decoder.
Historically, {term} was introduced for {task} and only later adopted for {task}.
The appendix of the {model} paper lists {few} failure modes, most of which involve {term} {when}.
Setting the coefficient to {share} keeps {term} {adjective} without hurting {noun}.
Any claim about {noun} should state the seed, the hardware and the version of {term} that was used.
Intuitively, {term} asks how surprised {term} would be to see the next observation.
Scaling {term} from {few} to {some} units changed {noun} by less than {few} points, a {adjective} outcome.
What {field} calls a prior, this handbook calls {term}, and the two differ only in normalization.
A {adjective} implementation caches {term}, recomputes {term}, and overlaps both with communication.
The interaction is {adjective}: {term} {verb} {term}, yet removing either one leaves {noun} unchanged.
For a first reading it is enough to remember that {term} exists and that it {verb} {noun}.
Later chapters return to {task}, where {term} and {term} are combined with {adjective} supervision.
Evaluation by {who} showed that {model} matched the baseline on {task} but not on {task}.
The cost of {term} grows quadratically {when}, which is why {term} was proposed in the first place.
Not every {adjective} estimator is worth its {noun}; {term} is the standard counterexample.
With a budget of {some} accelerators, {who} would rather extend {term} than retrain {term}.
The boundary between {term} and {term} is drawn differently in {field} and in {field}.
Regularizing {term} with {term} gives a {adjective} objective whose minimum is attained near {share}.
A short experiment makes the point: train {model} twice, once with {term}, and compare {noun} after {some} steps.
Documentation for {task} pipelines rarely mentions {term}, although it {verb} {noun} more than any other choice.
The {field} view also predicts a {adjective} transition {when}, and {model} appears to confirm it.`
  .trim()
  .split("\n");
