import { useState } from "react";
import { useOutletContext, useParams } from "react-router";
import { checkBeforeDownload } from "~/lib/check-before-download";
import type { Member } from "~/lib/member";

export default function Crossing() {
  const { id } = useParams();
  const member = useOutletContext<Member>();
  const [isReady, setReady] = useState(false);

  const download = async () => {
    await checkBeforeDownload(member, id ?? "");
    setReady(true);
  };

  return (
    <>
      <h1>Crossing {id}</h1>
      <button type="button" onClick={() => void download()}>
        Download
      </button>
      {isReady && <p>Chart ready</p>}
    </>
  );
}
