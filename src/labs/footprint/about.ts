import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "footprint",
  title: "Energy, carbon and cost of a run",
  question: "What does a training run emit and cost, and how well can anybody know it from outside?",
  minutes: 8,
  description:
    "The first frame takes GPT-3 as Patterson and others account for it: 10,000 accelerators for 14.8 days are 3,552,000 hours, at 330 watts each, in a building that uses 1.10 times the energy of its computers, on a grid of 429 grams of CO2 equivalents for each kilowatt hour. The product is 1,289 megawatt hours and 553 tonnes, where the report prints 1,287 and 552.1: its days are rounded. A chart shows emissions against energy for eleven runs as their reports print them, on powers of ten, with lines for grids of 10, 100 and 1,000 grams; runs of much the same energy lie far apart from top to bottom when their grids differ. A bar shows which of the four inputs has how much of the doubt. The table has the lower end, the value and the upper end of every input and of all results: energy, emissions, and the cost of the run twice over. At 1.50 dollars an hour, the rent that one account of 2020 assumes, the hours cost 5.3 million dollars; on machines of one's own, at a worth of 10,000 dollars each and 10 cents for a kilowatt hour, they cost 1.4 million, most of it what the machines lose in value.",
  tryThis: [
    "Choose BLOOM, then LLaMA 65B. Their hours differ by six percent and their emissions sevenfold: the grid of France against the average of the United States, and an overhead that one of the two accounts leaves out.",
    "Choose GPT-3 and press As seen from outside. With hours known, and the rest as open as known values of devices, sites and grids lie apart, the ends are more than four times apart; the grid alone has two thirds of the doubt.",
    "Choose T5-11B and widen one range after another. Ranges multiply: the ends are reached only when all inputs are off to the same side, so the truth is more likely to lie near the middle.",
    "Compare the two costs, and double the worth of a machine: at which worth does owning cost as much as renting? Then set electricity to three times its price. The cost of owning moves by far less: machines, not power, are what a run pays for.",
  ],
  teacher:
    "Ask before: which of the four factors differs most between two runs of today? Look for: energy and emissions are products, so relative doubts add up; hours and power are the developer's to report, and the grid depends on place, hour and contract. A test holds every preset to its printed energy and emissions within the digits that its report prints. Ask what is left out: failed and earlier runs, the making of the hardware, idle machines, and serving; for BLOOM its authors count about twice the emissions of the run when idle power and making are added. Common surprises: most printed energies are products like this one with rated power, not measurements; the ranges of the button are not guesses but the spread of rows in our data file, and other devices or sites may lie outside of them; rent has the idle time, staff and profit of a cloud in it, owning here has not; market-based accounts count the power that was bought, not that of the grid, and may come to zero; LLaMA's emissions are those of an average grid, not of its site.",
  chapter: "cost-energy-and-carbon",
};
