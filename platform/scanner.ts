import { createReadStream } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import type { Scanner } from './files.ts'

/**
 * Asks clamd by its INSTREAM command: chunks with their length before them, an empty chunk at the
 * end, one line as answer. A scanner that cannot be reached refuses the file; it never passes it.
 */
export function clamdScanner(address: string): Scanner {
  return async (path) => {
    const socket = connect(address)
    try {
      const answer = reply(socket)
      socket.write('zINSTREAM\0')
      for await (const chunk of createReadStream(path, { highWaterMark: 65_536 })) {
        const length = Buffer.alloc(4)
        length.writeUInt32BE((chunk as Buffer).length)
        await write(socket, Buffer.concat([length, chunk as Buffer]))
      }
      await write(socket, Buffer.alloc(4))
      return (await answer).includes(' OK') ? 'clean' : 'infected'
    } finally {
      socket.destroy()
    }
  }
}

function connect(address: string): Socket {
  if (address.startsWith('/')) return createConnection(address)
  const at = address.lastIndexOf(':')
  return createConnection({ host: address.slice(0, at), port: Number(address.slice(at + 1)) })
}

const write = (socket: Socket, data: Buffer): Promise<void> =>
  new Promise((done, fail) => socket.write(data, (error) => (error ? fail(error) : done())))

function reply(socket: Socket): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    socket.on('data', (data) => {
      said += data.toString('utf8')
    })
    socket.on('end', () => done(said))
    socket.on('error', fail)
  })
}
