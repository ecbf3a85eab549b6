import { Link } from "react-router";

export default function Timetable() {
  return (
    <>
      <h1>Timetable</h1>
      <Link to="/crossings/north">North crossing</Link>
    </>
  );
}
