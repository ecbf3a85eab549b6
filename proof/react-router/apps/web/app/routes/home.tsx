import { Link } from "react-router";

export default function Home() {
  return (
    <main>
      <h1>Ferry Times</h1>
      <Link to="/timetable">Timetable</Link>
    </main>
  );
}
