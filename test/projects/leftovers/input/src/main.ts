import { patterns } from "./patterns";
import { plain } from "./plain";
import { shared } from "./read-elsewhere";
import { link } from "./reader";
import { stays } from "./stays";

export async function start() {
  console.log(await plain("u1"), await patterns("u2"), link);
  await stays("u3");
  await shared("u4");
}

void start();
