import Link from "next/link";

export default function Home() {
  return (
    <main>
      <h1>Tideline</h1>
      <p>
        Notes from the shore. <Link href="/archive">The archive</Link> is for members.
      </p>
    </main>
  );
}
