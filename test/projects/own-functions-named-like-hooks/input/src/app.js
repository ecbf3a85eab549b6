import Rupt from "rupt";

const useEffect = (run) => run();
const addEventListener = (name, run) => {
  console.log(name);
  run();
};

export function watch(id, device) {
  const off = useEffect(() => {
    console.log("on");
    return () => {
      Rupt.detach({ client_id: "abc", account: id, device });
    };
  });
  addEventListener("leave", () => {
    Rupt.detach({ client_id: "abc", account: id, device });
  });
  off();
}
