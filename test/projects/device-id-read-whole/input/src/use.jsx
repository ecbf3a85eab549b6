import { useAuth } from "./auth";
export function Page() {
  const auth = useAuth();
  return <Child {...auth} />;
}
