# The program in a container. Build: docker build -t citewell .   Run: see compose.yaml.
FROM node:22-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# python3, make and g++, which hnswlib-node is compiled with, are in this image.
RUN npm ci --no-audit --no-fund
COPY tsconfig.json vite.config.ts ./
COPY languages ./languages
COPY prompts ./prompts
COPY vectorstore ./vectorstore
COPY ingest ./ingest
COPY src ./src
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    ARTICLES_DIR=/data/articles \
    STORE_DIR=/data/store
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/languages ./languages
COPY --from=build /app/dist ./dist
RUN mkdir -p /data/articles /data/store && chown -R node:node /data
USER node
VOLUME /data/store
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, not a shell: it gets the signal to stop, and finishes answers first.
ENTRYPOINT ["node", "dist/src/main.js"]
CMD ["start"]
