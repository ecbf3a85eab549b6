import Link from "next/link";

export default function Classic() {
  return (
    <main>
      <h1>The classic notes</h1>
      <Link href="/classic/pruning">Pruning</Link>
    </main>
  );
}
