import { useState } from 'react'
import { checkDownload } from '@/lib/check-download'

export function Charts() {
  const [isReady, setReady] = useState(false)

  return (
    <>
      <h2>Charts of the bay</h2>
      <button
        type="button"
        onClick={async () => {
          setReady(await checkDownload('north'))
        }}
      >
        Download
      </button>
      {isReady && <p>Chart ready</p>}
    </>
  )
}
