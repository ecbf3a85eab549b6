import { useRouter } from "next/navigation";
import { Gate } from "./Gate.jsx";

export function App() {
  const router = useRouter();
  return (
    <p onClick={(event) => event.preventDefault()}>
      <Gate onLogout={() => router.push("/bye")} />
    </p>
  );
}
