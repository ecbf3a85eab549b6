export interface Article {
  slug: string;
  title: string;
  minutes: number;
  intro: string;
  body: string[];
}

export const articles: readonly Article[] = [
  {
    slug: "the-last-lamplighter",
    title: "The last lamplighter",
    minutes: 14,
    intro: "Every dusk, Ines walks the quay with a ladder and a wick.",
    body: [
      "The harbour was wired in 1961, all but the eastern mole. Nobody remembers why.",
      "Forty-one lamps still burn oil there, and someone has to light them.",
    ],
  },
  {
    slug: "salt-and-ledger",
    title: "Salt and ledger",
    minutes: 22,
    intro: "What a grocer's account books say about a winter without ships.",
    body: [
      "The entries grow shorter from November on. By January they are single words.",
      "In March there is one line: bread, on trust, to everyone.",
    ],
  },
];

export function findArticle(slug: string | undefined): Article | undefined {
  return articles.find((article) => article.slug === slug);
}
