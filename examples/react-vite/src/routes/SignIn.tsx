import type { FormEvent } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { signIn } from "../lib/session";

export function SignIn() {
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { from?: string } | null };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = new FormData(event.currentTarget).get("email");
    if (typeof email !== "string") return;
    signIn(email);
    navigate(state?.from ?? "/");
  }

  return (
    <form className="sign-in" onSubmit={submit}>
      <h1>Slow Harbour</h1>
      <label>
        Email
        <input name="email" type="email" autoComplete="email" required />
      </label>
      <button type="submit">Sign in</button>
    </form>
  );
}
