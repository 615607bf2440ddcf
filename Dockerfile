FROM node:24-slim
WORKDIR /dateline
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
RUN mkdir -p data && chown node data
USER node
CMD ["node", "--max-semi-space-size=8", "src/dateline.mjs"]
