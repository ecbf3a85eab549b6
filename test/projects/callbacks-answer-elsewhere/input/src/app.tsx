import { Guards } from "./guards";

export const App = ({ pays }: { pays: boolean }) => (
  <Guards
    account="a"
    stays={JSON.parse(localStorage.stays)}
    user={null}
    onOut={pays && (() => location.reload())}
  />
);
