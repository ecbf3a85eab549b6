import { guardAccount } from "@kites/guard";
import { useEffect, useState } from "react";
import { currentOwner, signOut } from "./session";

const CLIENT_ID = import.meta.env.VITE_RUPT_CLIENT_ID;

export function App() {
  const [text, setText] = useState("");

  const guard = (page: string) => {
    const owner = currentOwner();
    if (!owner) return;
    guardAccount(CLIENT_ID, owner, page, () => {
      signOut();
      setText("You were signed out here");
    });
  };

  useEffect(() => {
    const owner = currentOwner();
    if (!owner) return;
    guardAccount(CLIENT_ID, owner, "/", () => {
      signOut();
      setText("You were signed out here");
    });
  }, []);

  const book = () => {
    guard("/book");
    setText("Lesson booked");
  };

  return (
    <main>
      <h1>Kite School</h1>
      <button type="button" onClick={book}>
        Book
      </button>
      <p>{text}</p>
    </main>
  );
}
