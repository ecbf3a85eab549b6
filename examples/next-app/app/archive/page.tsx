import { redirect } from "next/navigation";
import { currentReader } from "@/lib/session";

export default async function Archive() {
  if (!(await currentReader())) redirect("/sign-in");
  return (
    <main>
      <h1>The archive</h1>
      <p>Nineteen winters of notes.</p>
    </main>
  );
}
