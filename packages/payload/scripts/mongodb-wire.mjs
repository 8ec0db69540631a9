#!/usr/bin/env node
// Brings a server that speaks MongoDB's wire protocol, for tests, and keeps it until it is stopped (SIGTERM, Ctrl-C).
// Prints one line of JSON when it answers: {"url":"mongodb://…","flavour":"ferretdb"|null,"transactions":true|false}.
// Where none can be had it says why on stderr and ends with code 1.
//
// In this order: TEST_MONGODB_URL; `mongod` on the PATH, as a replica set of one; FerretDB 1.24.2 over SQLite, built
// with Go. FerretDB is a stand-in: Payload does not support it, and it has no transactions and no $lookup.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

const version = 'v1.24.2'
// In memory where the system has such a folder: nothing of it is kept, and tests write a great deal.
const memory = '/dev/shm'
const folder = mkdtempSync(path.join(existsSync(memory) ? memory : os.tmpdir(), 'use-it-mongodb-'))
const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'use-it')

const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`)
const has = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(Number(process.env.MONGODB_WIRE_PORT ?? 0), '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Resolves when something listens on the port; rejects when the child ends first or half a minute is over. */
async function answers(port, child) {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`)
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() && true))
      socket.once('error', () => resolve(false))
    })
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it did not answer within 30 seconds')
}

function keep(child) {
  const stop = () => child.kill('SIGTERM')
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop)
  child.on('exit', (code) => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(code ?? 0)
  })
}

async function mongod() {
  const port = await freePort()
  const data = path.join(folder, 'mongod')
  mkdirSync(data)
  const child = spawn(
    'mongod',
    ['--dbpath', data, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'tests'],
    { stdio: 'ignore' },
  )
  await answers(port, child)
  const start = `rs.initiate({_id:'tests',members:[{_id:0,host:'127.0.0.1:${port}'}]})`
  if (!has('mongosh', '--quiet', '--port', String(port), '--eval', start)) {
    child.kill()
    throw new Error('mongod is here but mongosh, which starts its replica set, is not')
  }
  keep(child)
  say({ url: `mongodb://127.0.0.1:${port}/tests?replicaSet=tests`, flavour: null, transactions: true })
}

const program = `package main

import (
	"context"
	"io"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: os.Args[1]},
		Logger:    slog.New(slog.NewTextHandler(io.Discard, nil)),
		Handler:   "sqlite",
		SQLiteURL: os.Args[2],
	})
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := server.Run(ctx); err != nil {
		log.Fatal(err)
	}
}
`

/** FerretDB as a library in a program of a few lines: its own command asks for files that only its own build makes. */
function ferretdbBinary() {
  const binary = path.join(cache, `ferretdb-embedded-${version}`)
  if (existsSync(binary)) return binary
  if (!has('go', 'version')) throw new Error('neither mongod nor Go is on this machine')
  const module = path.join(folder, 'build')
  mkdirSync(module)
  mkdirSync(cache, { recursive: true })
  writeFileSync(
    path.join(module, 'go.mod'),
    `module build\n\ngo 1.24\n\nrequire github.com/FerretDB/FerretDB ${version}\n`,
  )
  writeFileSync(path.join(module, 'main.go'), program)
  process.stderr.write(`Building FerretDB ${version} with Go, once. This takes a minute or two.\n`)
  const unfinished = `${binary}.${process.pid}`
  const built = spawnSync('go', ['build', '-mod=mod', '-o', unfinished, '.'], {
    cwd: module,
    encoding: 'utf8',
    env: { ...process.env, CGO_ENABLED: '0' },
  })
  if (built.status !== 0) throw new Error(`Go could not build FerretDB: ${built.stderr.trim().split('\n').at(-1)}`)
  renameSync(unfinished, binary)
  return binary
}

async function ferretdb() {
  const binary = ferretdbBinary()
  const port = await freePort()
  const data = path.join(folder, 'sqlite')
  mkdirSync(data)
  const child = spawn(binary, [`127.0.0.1:${port}`, `file:${data}/`], { cwd: folder, stdio: 'ignore' })
  await answers(port, child)
  keep(child)
  say({ url: `mongodb://127.0.0.1:${port}/tests`, flavour: 'ferretdb', transactions: false })
}

try {
  if (process.env.TEST_MONGODB_URL)
    say({ url: process.env.TEST_MONGODB_URL, flavour: process.env.DATABASE_FLAVOUR ?? null, transactions: null })
  else if (has('mongod', '--version')) await mongod()
  else await ferretdb()
} catch (error) {
  rmSync(folder, { recursive: true, force: true })
  process.stderr.write(
    `No MongoDB for tests: ${error.message}. Set TEST_MONGODB_URL to a server, or install mongod or Go.\n`,
  )
  process.exit(1)
}
