export const Docs = () => (
  <>
    <pre>{'import Rupt from "rupt";'}</pre>
    <iframe srcDoc={'<script type="module">import Rupt from "rupt";</script>'} />
  </>
);
