import Link from "next/link";

export default function Home() {
  return (
    <main>
      <h1>Orchard Notes</h1>
      <Link href="/archive">The archive</Link>
    </main>
  );
}
