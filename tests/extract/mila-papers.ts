/** Invented papers for renderings of an invented profile. */

/** What a rendering shows of one paper, and what must be read from it. */
export interface Paper {
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract?: string;
}

const tides =
  'Coastal sensors record the sea level every minute, yet most forecasting methods discard the fast oscillations that precede a storm surge… We show otherwise. By training a small recurrent network on raw pressure series (sampled at 1 Hz) we recover the surge six hours ahead, halve the error of the operational model, and release the data of forty harbours.';
const lichens =
  'Lichens grow slowly and photographs of them are rarely taken twice from the same place, which makes automatic monitoring a registration problem. This paper proposes a landmark-free alignment that tolerates snow, moss and the replacement of the camera. Experiments over nine winters confirm that it works where feature matching fails.';
const kernel =
  'We study kernel herding under a budget: each evaluation of the integrand has a price, and the total is bounded. Our main theorem gives a rate of O(1/n) whenever prices are log-concave; the constant is explicit. Applications to the design of river gauges are discussed.';
const words =
  'Subword vocabularies are usually frozen before training. We let the vocabulary grow: merges are proposed online and accepted when they shorten the description of the corpus, so that morphologically rich languages keep whole stems. On nine languages, the resulting models need fewer parameters for equal perplexity.';

/** Two dozen listings as a profile would have them: doubles, gaps, odd spellings. */
export const papers: readonly Paper[] = [
  {
    title: 'Listening to Tides: Recurrent Forecasts of Storm Surges',
    authors: ['Ines Valcourt', "'Oriol Batlle", 'João Figueira'],
    abstract: tides,
  },
  {
    title: 'How slow is slow? Registering lichens across winters',
    authors: ['Maud Okonjo-Bell', "Petr Velick'y", 'H. C. van der Laan', 'Ines Valcourt'],
    abstract: lichens,
  },
  {
    title: 'Listening to Tides: Recurrent Forecasts of Storm Surges',
    authors: ['Ines Valcourt', 'Oriol Batlle', 'João Figueira', "Tomasz Wro'nski"],
  },
  { title: 'Herding on a budget', authors: ['Ludovic Arsenault'], abstract: kernel },
  {
    title: 'Growing vocabularies during the training of language models',
    authors: ['Salma El Idrissi', 'Ku Sang-woo', 'Ines Valcourt', 'Blaise y Arrieta', 'Noor de Wit'],
    abstract: words,
  },
  { title: 'A note on the price of evaluating integrands', authors: ['Ludovic Arsenault', 'Ines Valcourt'] },
  { title: 'Do gauges need rivers?', authors: [], abstract: kernel.replace('kernel herding', 'gauge placement') },
  { title: '$L^2$ bounds for p-adic herding, II', authors: ['Ludovic Arsenault', 'Qi Wu'] },
  {
    title: 'Field recordings of the Saguenay fjord (dataset and baseline)',
    authors: ['Maud Okonjo-Bell', 'Zoë Lindqvist-Ångström'],
    abstract: 'We release forty hours of sound with their annotations.',
  },
  {
    title: 'Growing vocabularies during the training of language models',
    authors: ['Salma El Idrissi', 'Ku Sang-woo', 'Ines Valcourt', 'Noor de Wit'],
    abstract: words,
  },
];

/** Titles that could be names: readable only where the markup sets titles apart. */
export const nameLike: readonly Paper[] = [
  { title: 'Deep Tidal Memory', authors: ['Ines Valcourt', 'Qi Wu'], abstract: tides },
  { title: 'Lichen Registration', authors: ['Maud Okonjo-Bell'] },
];
