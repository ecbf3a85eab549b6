import { rupt } from "./rupt";

const settings = { urls: { logout: "https://app.example/bye", home: "/" }, limit: 3, pair: ["/a", "/b"] };

const {
  urls: { home },
} = settings;
const [first] = settings.pair;
const { pair, ...others } = settings;

export async function patterns(id: string) {
  await rupt.evaluate.access({
    user: id,
  });
  return [home, first, others];
}
