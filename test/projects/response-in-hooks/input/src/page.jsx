import { usePair, useRead, useShown } from "./use-read";

export function Page({ me }) {
  const read = useRead(me);
  const [access] = usePair(me);
  const { user } = useShown(me);
  if (read.access?.attached_devices > 2) return <p>{read.user.name}</p>;
  return access?.device_id ? <p>{user.name}</p> : null;
}
